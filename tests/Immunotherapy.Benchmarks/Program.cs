System.Console.WriteLine("load | …");
